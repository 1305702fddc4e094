package org.kepu.volunteers.service;

/** The database did not do what a service asked of it: broken infrastructure, never a refusal. */
final class ServiceFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServiceFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
