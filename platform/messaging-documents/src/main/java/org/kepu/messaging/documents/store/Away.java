package org.kepu.messaging.documents.store;

import com.mongodb.MongoClientException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import java.util.List;

/** Tells a failure that passes by itself (the store is away or changes its primary) from one that stays. */
public final class Away {

    private static final int DEEPEST = 20;

    private static final List<Class<? extends MongoException>> PASSING = List.of(
            MongoSocketException.class,
            MongoTimeoutException.class,
            MongoNotPrimaryException.class,
            MongoNodeIsRecoveringException.class,
            MongoWriteConcernException.class,
            MongoInterruptedException.class);

    private Away() {}

    /** Whether this passes by itself. */
    public static boolean is(Throwable failure) {
        Throwable each = failure;
        for (int depth = 0; each != null && depth < DEEPEST; depth++, each = each.getCause()) {
            if (each instanceof Busy || isPassing(each)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPassing(Throwable failure) {
        boolean closed = failure instanceof MongoClientException && failure.getCause() instanceof MongoSocketException;
        return closed || PASSING.stream().anyMatch(type -> type.isInstance(failure));
    }

    /** Another replica is at something that must be over first. */
    public static final class Busy extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public Busy(String message) {
            super(message);
        }
    }
}
