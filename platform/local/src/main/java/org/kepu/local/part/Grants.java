package org.kepu.local.part;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What each service may do at the broker: write the topics it owns, read the topics it is a reader of, in groups that begin
 * with its name and a dot. Nothing else is granted, and what {@code topics.yaml} does not grant is taken away.
 *
 * <p>Every service may also see how far each group is behind: names and positions, never a record. The lag of one that
 * stands still is told by the others.
 *
 * <p>An idempotent producer needs no right of its own: whoever may write one topic may be one.
 */
record Grants(List<Topics.Topic> topics) {

    private static final int SECONDS = 30;
    private static final String ANY_HOST = "*";

    /** Every grant there must be. */
    Set<AclBinding> wanted() {
        Set<AclBinding> wanted = new HashSet<>();
        for (Topics.Topic topic : topics) {
            ResourcePattern named = new ResourcePattern(ResourceType.TOPIC, topic.name(), PatternType.LITERAL);
            wanted.add(may(topic.owner(), AclOperation.WRITE, named));
            wanted.add(may(topic.owner(), AclOperation.DESCRIBE, named));
            for (String reader : topic.readers()) {
                wanted.add(may(reader, AclOperation.READ, named));
                wanted.add(may(reader, AclOperation.DESCRIBE, named));
                ResourcePattern groups = new ResourcePattern(ResourceType.GROUP, reader + ".", PatternType.PREFIXED);
                wanted.add(may(reader, AclOperation.READ, groups));
            }
        }
        Set<String> services = new HashSet<>();
        topics.forEach(topic -> {
            services.add(topic.owner());
            services.addAll(topic.readers());
        });
        for (String service : services) {
            wanted.add(may(
                    service,
                    AclOperation.DESCRIBE,
                    new ResourcePattern(ResourceType.TOPIC, "kepu.", PatternType.PREFIXED)));
            wanted.add(may(
                    service,
                    AclOperation.DESCRIBE,
                    new ResourcePattern(ResourceType.GROUP, ResourcePattern.WILDCARD_RESOURCE, PatternType.LITERAL)));
        }
        return wanted;
    }

    private static AclBinding may(String service, AclOperation operation, ResourcePattern what) {
        return new AclBinding(
                what, new AccessControlEntry("User:" + service, ANY_HOST, operation, AclPermissionType.ALLOW));
    }

    /** Adds what is missing at the broker and takes away what nobody declared; true once the broker goes by it. */
    boolean apply(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
        Set<AclBinding> there =
                new HashSet<>(admin.describeAcls(AclBindingFilter.ANY).values().get(SECONDS, TimeUnit.SECONDS));
        Set<AclBinding> wanted = wanted();
        if (there.equals(wanted)) {
            return true;
        }
        List<AclBindingFilter> stale = there.stream()
                .filter(grant -> !wanted.contains(grant))
                .map(AclBinding::toFilter)
                .toList();
        admin.deleteAcls(stale).all().get(SECONDS, TimeUnit.SECONDS);
        List<AclBinding> missing =
                wanted.stream().filter(grant -> !there.contains(grant)).toList();
        admin.createAcls(missing).all().get(SECONDS, TimeUnit.SECONDS);
        return false;
    }
}
