package org.eclipse.microprofile.reactive.messaging;

public interface Emitter {}
