package org.kepu.local.part;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kepu.local.Home;
import org.kepu.local.Platform;
import org.kepu.local.Refusal;

/** The trial document store in a process of its own. */
public final class Documents implements Part {

    public static final String NAME = "documents";

    private static final int OP_MSG = 2013;
    private static final int HEAD = 16;

    private final Platform platform;

    public Documents(Platform platform) {
        this.platform = platform;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public boolean isJvm() {
        return true;
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of("the document store", port());
    }

    private int port() {
        return platform.settings().port("documents.port");
    }

    @Override
    public Launch launch() {
        Path data = platform.state().data(NAME);
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new Refusal("The document store's folder " + data + " cannot be written: " + e.getMessage() + ".", e);
        }
        List<String> command = new ArrayList<>();
        command.add(Home.java().toString());
        command.addAll(platform.settings().jvm(NAME));
        command.addAll(Home.self());
        command.add("org.kepu.local.documents.DocumentStore");
        command.add(data.resolve("documents.mv").toString());
        command.addAll(List.of(platform.settings().listen(), String.valueOf(port())));
        command.add(platform.state().archiving().toString());
        return new Launch(command, Map.of("TZ", "UTC"), data);
    }

    @Override
    public boolean ready() {
        return new Tcp(platform.settings().reach(), port())
                .ask(isMaster(), HEAD)
                .filter(answer ->
                        ByteBuffer.wrap(answer).order(ByteOrder.LITTLE_ENDIAN).getInt(HEAD - Integer.BYTES) == OP_MSG)
                .isPresent();
    }

    /** {@code {isMaster: 1, $db: "admin"}} as one message of MongoDB's wire protocol. */
    private static byte[] isMaster() {
        ByteBuffer document = little(64);
        document.putInt(0).put((byte) 0x10).put(text("isMaster")).putInt(1);
        document.put((byte) 0x02).put(text("$db")).putInt("admin".length() + 1).put(text("admin"));
        document.put((byte) 0);
        int size = document.position();
        document.putInt(0, size).flip();
        ByteBuffer message = little(HEAD + Integer.BYTES + 1 + size);
        message.putInt(message.capacity()).putInt(1).putInt(0).putInt(OP_MSG);
        return message.putInt(0).put((byte) 0).put(document).array();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] text(String text) {
        return (text + "\0").getBytes(StandardCharsets.US_ASCII);
    }
}
