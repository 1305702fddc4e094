package org.kepu.door.forward;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Iterator;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One call on its way to a replica. A connection that cannot be made has told nobody anything, so the next replica is asked
 * for any call; one that broke is another matter ({@link SecondSending}).
 */
final class Attempt {

    private static final Logger LOG = Logger.getLogger(Attempt.class);

    private final Replicas service;
    private final HttpClient pooled;
    private final HttpClient unpooled;
    private @Nullable ServiceAddress last;

    Attempt(Replicas service, HttpClient pooled, HttpClient unpooled) {
        this.service = service;
        this.pooled = pooled;
        this.unpooled = unpooled;
    }

    /** A request to whichever replica can be reached. */
    Future<HttpClientRequest> first() {
        return next(service.inTurn().iterator(), pooled);
    }

    /** A request over a connection of its own, to another replica than before where there is one. */
    Future<HttpClientRequest> again() {
        if (last != null) {
            service.away(last);
        }
        return next(service.inTurn().iterator(), unpooled);
    }

    private Future<HttpClientRequest> next(Iterator<ServiceAddress> left, HttpClient by) {
        ServiceAddress address = left.next();
        last = address;
        return by.request(new RequestOptions()
                        .setHost(address.host())
                        .setPort(address.port())
                        .setSsl(address.isEncrypted()))
                .map(out -> out.exceptionHandler(Attempt::toldByItsAnswer))
                .recover(failure -> {
                    if (!isUnreached(failure)) {
                        return Future.failedFuture(failure);
                    }
                    service.away(address);
                    return left.hasNext() ? next(left, by) : Future.failedFuture(failure);
                });
    }

    private static boolean isUnreached(Throwable failure) {
        return failure instanceof ConnectException || failure instanceof UnknownHostException;
    }

    /** The passage learns of it where it waits for the answer; without a handler it would stand in the log as an error, too. */
    private static void toldByItsAnswer(Throwable failure) {
        LOG.debug("a call to a service failed", failure);
    }
}
