package org.kepu.content.item;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kepu.registers.Terms;
import org.kepu.web.Checks;

/** Checks what an editor wrote and makes a manuscript of it. */
@ApplicationScoped
class ManuscriptChecks {

    private static final int MAX_ADDRESS = 500;
    // Markdown passes HTML through to the page; here nobody needs it and everybody could be hurt by it.
    private static final Pattern HTML = Pattern.compile("<\\s*[a-zA-Z/!?]|javascript\\s*:", Pattern.CASE_INSENSITIVE);

    private final Terms terms;

    ManuscriptChecks(Terms terms) {
        this.terms = terms;
    }

    /** The manuscript, valid once {@code checks} has let the request pass. */
    Manuscript read(Checks outer, ItemRequest.@Nullable Text asked) {
        outer.present("manuscript", asked);
        if (asked == null) {
            return stand();
        }
        Checks checks = outer.in("manuscript");
        String title = checks.text("title", asked.title(), 1, 120);
        String summary = checks.text("summary", asked.summary(), 1, 300);
        String text = checks.lines("text", asked.text(), 1, Manuscript.MAX_TEXT);
        checks.check("text", !HTML.matcher(text).find(), "html");
        String language = checks.code("language", asked.language(), Manuscript.LANGUAGES::contains);
        List<String> themes = codes(checks, "themes", asked.themes(), "theme", 10);
        List<String> groups = codes(checks, "groups", asked.groups(), "key-group", 10);
        List<Manuscript.Source> sources = sources(checks, asked.sources());
        List<Manuscript.Medium> media = media(checks, asked.media());
        if (asked.expiresOn() != null) {
            checks.day("expiresOn", asked.expiresOn());
        }
        if (!outer.errors().isEmpty()) {
            return stand();
        }
        return new Manuscript(title, summary, text, language, themes, groups, sources, media, asked.expiresOn());
    }

    private List<String> codes(Checks checks, String field, @Nullable List<String> asked, String vocabulary, int max) {
        List<String> codes = checks.list(field, asked, 0, max);
        checks.check(field, new HashSet<>(codes).size() == codes.size(), "twice");
        return IntStream.range(0, codes.size())
                .mapToObj(i -> checks.code(field + "[" + i + "]", codes.get(i), terms.of(vocabulary)))
                .toList();
    }

    private static List<Manuscript.Source> sources(Checks checks, @Nullable List<ItemRequest.Source> asked) {
        List<ItemRequest.Source> list = checks.list("sources", asked, 0, 20);
        return IntStream.range(0, list.size())
                .mapToObj(i -> {
                    Checks at = checks.in("sources[" + i + "]");
                    String address = list.get(i).address();
                    return new Manuscript.Source(
                            at.text("title", list.get(i).title(), 1, 200),
                            address == null ? null : address(at, address));
                })
                .toList();
    }

    private static List<Manuscript.Medium> media(Checks checks, @Nullable List<ItemRequest.Medium> asked) {
        List<ItemRequest.Medium> list = checks.list("media", asked, 0, 20);
        return IntStream.range(0, list.size())
                .mapToObj(i -> {
                    Checks at = checks.in("media[" + i + "]");
                    ItemRequest.Medium medium = list.get(i);
                    return new Manuscript.Medium(
                            at.code("kind", medium.kind(), Manuscript.Medium.KINDS::contains),
                            address(at, medium.address()),
                            at.text("description", medium.description(), 1, 300));
                })
                .toList();
    }

    private static String address(Checks checks, @Nullable String asked) {
        String address = checks.text("address", asked, 1, MAX_ADDRESS);
        checks.check("address", address.isEmpty() || isHttps(address), "https");
        return address;
    }

    private static boolean isHttps(String address) {
        try {
            URI uri = new URI(address);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Manuscript stand() {
        return new Manuscript("-", "-", "-", "zh-CN", List.of(), List.of(), List.of(), List.of(), null);
    }
}
