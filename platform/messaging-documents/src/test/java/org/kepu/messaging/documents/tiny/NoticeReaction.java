package org.kepu.messaging.documents.tiny;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.bson.codecs.pojo.annotations.BsonId;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.kepu.messaging.documents.Documents;
import org.kepu.messaging.intake.BatchReader;
import org.kepu.messaging.intake.EventHandler;
import org.kepu.messaging.intake.IncomingEvent;

/** A reaction that tells each notice once: its message's id comes from the event. Some are poison until it is mended. */
@ApplicationScoped
public class NoticeReaction implements EventHandler {

    public static final String CONSUMER = "tiny.notices";
    public static final String GIVEN = "org.kepu.tiny.notice.given.v1";

    private final MongoCollection<Message> messages;
    private final BatchReader reader;
    private final Set<String> poison = ConcurrentHashMap.newKeySet();

    /** A message to somebody. */
    public record Message(@BsonId String id, String to, long sequence) {}

    NoticeReaction(Documents documents, BatchReader reader) {
        this.messages = documents.plain("message", Message.class);
        this.reader = reader;
    }

    @Incoming("notices")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        reader.read(this, records);
    }

    /** From now on it cannot handle this version of this thing. */
    public void cannotHandle(String subject, long sequence) {
        poison.add(subject + "/" + sequence);
    }

    /** It can handle everything again. */
    public void mend() {
        poison.clear();
    }

    /** The versions told about a subject, in the order in which they were. */
    public List<Long> told(String subject) {
        return messages.find(Filters.eq("to", subject)).into(new ArrayList<>()).stream()
                .map(Message::sequence)
                .toList();
    }

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public Set<String> types() {
        return Set.of(GIVEN);
    }

    @Override
    public boolean remembersEvents() {
        return false;
    }

    @Override
    public void handle(List<IncomingEvent> events) {
        for (IncomingEvent event : events) {
            if (poison.contains(event.subject() + "/" + event.sequence())) {
                throw new IllegalArgumentException("this notice makes no sense");
            }
            Documents.insertIfAbsent(messages, new Message(event.id().toString(), event.subject(), event.sequence()));
        }
    }
}
