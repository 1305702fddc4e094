package org.kepu.content.notice;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;
import org.kepu.content.ContentConfig;
import org.kepu.content.inbox.Letter;
import org.kepu.content.inbox.Post;
import org.kepu.content.subscription.QuietHours;
import org.kepu.content.subscription.Subscription;
import org.kepu.content.subscription.Subscriptions;
import org.kepu.messaging.intake.BatchReader;
import org.kepu.messaging.intake.EventHandler;
import org.kepu.messaging.intake.IncomingEvent;

/**
 * Takes in what services ask to be told, this one included. A message has its id from service, key and person, so a repeated
 * event, a replay or a rebuild tells nobody anything twice. A notice nobody has a template for is parked until there is one.
 */
@ApplicationScoped
class NoticeIntake implements EventHandler {

    private static final String CHINESE = "zh-CN";

    private final BatchReader reader;
    private final Rendering rendering;
    private final Subscriptions subscriptions;
    private final Post post;
    private final QuietHours usualQuiet;

    NoticeIntake(
            BatchReader reader, Rendering rendering, Subscriptions subscriptions, Post post, ContentConfig config) {
        this.reader = reader;
        this.rendering = rendering;
        this.subscriptions = subscriptions;
        this.post = post;
        this.usualQuiet = new QuietHours(config.quiet().from(), config.quiet().to());
    }

    @Incoming("notices")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        reader.read(this, records);
    }

    @Override
    public String consumer() {
        return "content.notices";
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "org.kepu.venues.notice.requested.v1",
                "org.kepu.volunteers.notice.requested.v1",
                "org.kepu.events.notice.requested.v1",
                "org.kepu.content.notice.requested.v1");
    }

    @Override
    public boolean remembersEvents() {
        return false;
    }

    @Override
    public void handle(List<IncomingEvent> events) {
        List<Notice> notices = events.stream().map(Notice::read).toList();
        Map<String, Subscription> said = subscriptions.of(
                notices.stream().map(Notice::personRef).distinct().toList());
        notices.forEach(notice -> tell(notice, said.get(notice.personRef())));
    }

    private void tell(Notice notice, @Nullable Subscription subscription) {
        String language = subscription == null ? CHINESE : subscription.wish().language();
        QuietHours quiet =
                subscription == null ? usualQuiet : subscription.wish().quiet();
        Rendering.Words words = rendering.words(notice, language);
        Letter letter = new Letter(
                Letter.id(notice.occasion(), notice.personRef()),
                notice.personRef(),
                words.title(),
                words.text(),
                language,
                null,
                notice.staleAfter());
        post.tell(letter, quiet, notice.urgent());
    }
}
