package org.kepu.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import org.kepu.web.json.StrictJson;

/** The JSON of HTTP: strict in what it takes, without nulls in what it gives. Events keep the lenient shared mapper. */
@Provider
@Singleton
public class HttpJson implements ContextResolver<ObjectMapper> {

    private final ObjectMapper mapper;

    @Inject
    HttpJson(ObjectMapper shared) {
        this.mapper = StrictJson.from(shared);
    }

    /** The mapper of request and response bodies. */
    public ObjectMapper mapper() {
        return mapper;
    }

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return mapper;
    }
}
