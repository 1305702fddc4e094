package org.kepu.testkit.walk;

import java.util.List;
import java.util.Set;

/**
 * One operation of an OpenAPI document.
 *
 * @param id {@code operationId}
 * @param method in upper case
 * @param path with its parameters in braces
 * @param isPublic marked {@code x-public}: needs no token
 * @param takesJson whether it has a JSON body
 * @param streams whether it answers server-sent events, and so does not end by itself
 * @param bodyLimit the most bytes of a body, {@code x-body-limit} or 64 KB
 * @param headers names of its header parameters, in lower case
 * @param pathParameters names of its path parameters
 * @param queryParameters names of its query parameters
 */
public record Operation(
        String id,
        String method,
        String path,
        boolean isPublic,
        boolean takesJson,
        boolean streams,
        int bodyLimit,
        Set<String> headers,
        List<String> pathParameters,
        List<String> queryParameters) {

    public Operation {
        headers = Set.copyOf(headers);
        pathParameters = List.copyOf(pathParameters);
        queryParameters = List.copyOf(queryParameters);
    }

    /** The same call, on the sample of another operation. */
    Operation of(Operation other) {
        return new Operation(
                other.id,
                method,
                path,
                isPublic,
                takesJson,
                streams,
                bodyLimit,
                headers,
                pathParameters,
                queryParameters);
    }

    /** Whether it changes a thing that somebody else may have changed meanwhile. */
    boolean asksForVersion() {
        return headers.contains("if-match");
    }

    /** Whether it reads something that its path names. */
    boolean readsAThing() {
        return method.equals("GET") && !pathParameters.isEmpty();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
