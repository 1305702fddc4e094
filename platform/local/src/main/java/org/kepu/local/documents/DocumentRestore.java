package org.kepu.local.documents;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.kepu.local.documents.journal.Generations;

/** Makes the trial store's file as it was at a moment; no store may run on it. */
public final class DocumentRestore {

    private DocumentRestore() {}

    /**
     * Unpacks the copy and carries out again what changed since.
     *
     * @param file does not exist yet
     * @param more further commands, carried out after those of the journal
     * @return how many commands were carried out again
     */
    public static int restore(Generations from, Generations.Reach reach, Path file, List<Document> more)
            throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        from.unpack(reach, file);
        DurableBackend backend = new DurableBackend(DocumentStore.store(file));
        // What a command is told about its connection; nothing is sent over it.
        EmbeddedChannel nobody = new EmbeddedChannel();
        try {
            int commands = from.replay(reach, command -> carryOut(backend, nobody, command));
            more.forEach(command -> carryOut(backend, nobody, command));
            return commands;
        } finally {
            backend.close();
        }
    }

    private static Document carryOut(DurableBackend backend, EmbeddedChannel channel, Document command) {
        return backend.handleMessage(new MongoMessage(channel, new MessageHeader(0, 0), command));
    }
}
