package org.kepu.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Keeps answers given to somebody out of every cache; public ones may be kept but must be asked for again. */
@Provider
public class AnswerHeaders implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            boolean signedIn = request.getHeaderString(HttpHeaders.AUTHORIZATION) != null;
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, signedIn ? "no-store" : "no-cache");
        }
    }
}
