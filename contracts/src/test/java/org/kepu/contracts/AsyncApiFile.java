package org.kepu.contracts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The AsyncAPI 3 file of one service, written from the catalogue and the topics. */
record AsyncApiFile(String service, EventCatalogue catalogue, Topics topics) {

    String content() {
        ObjectNode document = object();
        document.put("asyncapi", "3.0.0");
        document.put("id", "urn:kepu:service:" + service);
        document.putObject("info")
                .put("title", "Events of " + service)
                .put("version", "0.1.0")
                .put("description", "Binary CloudEvents on Kafka; the key of a record is the id of its aggregate.")
                .putObject("license")
                .put("name", "Apache-2.0");
        document.put("defaultContentType", "application/json");
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        topics.topics().stream()
                .filter(topic -> topic.owner().equals(service))
                .forEach(topic -> add(topic, channels, operations));
        ObjectNode messages = document.putObject("components").putObject("messages");
        events().forEach(event -> messages.set(event.ceType(), message(event)));
        return GeneratedFile.YAML_NOTE + GeneratedFile.yaml(document);
    }

    private List<EventCatalogue.Entry> events() {
        return catalogue.events().stream()
                .filter(event -> event.service().equals(service))
                .toList();
    }

    private void add(Topics.Topic topic, ObjectNode channels, ObjectNode operations) {
        Topics.Settings settings = topics.settings(topic);
        ObjectNode channel = channels.putObject(topic.name());
        channel.put("address", topic.name()).put("description", topic.note());
        ObjectNode messages = channel.putObject("messages");
        ArrayNode sent = JsonNodeFactory.instance.arrayNode();
        events().stream().filter(event -> event.topic().equals(topic.name())).forEach(event -> {
            messages.putObject(event.ceType()).put("$ref", "#/components/messages/" + event.ceType());
            sent.addObject().put("$ref", "#/channels/" + topic.name() + "/messages/" + event.ceType());
        });
        ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("partitions", settings.partitions());
        ObjectNode configuration = kafka.putObject("topicConfiguration");
        configuration.putArray("cleanup.policy").add(settings.cleanupPolicy());
        configuration.put("retention.ms", settings.retentionMs());
        kafka.put("bindingVersion", "0.5.0");
        ObjectNode operation = operations.putObject("publish." + topic.name());
        operation.put("action", "send");
        operation.putObject("channel").put("$ref", "#/channels/" + topic.name());
        operation.set("messages", sent);
    }

    private ObjectNode message(EventCatalogue.Entry event) {
        ObjectNode message = object();
        message.put("name", event.ceType()).put("title", event.zh()).put("summary", event.en());
        message.putObject("headers").put("$ref", "../events/common/headers.v1.schema.json");
        ObjectNode payload = message.putObject("payload");
        payload.put("schemaFormat", "application/schema+json;version=draft-2020-12");
        payload.putObject("schema").put("$ref", "../" + event.file());
        return message;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
