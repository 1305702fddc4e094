package org.kepu.content.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kepu.base.CityTime;
import org.kepu.contracts.Text;
import org.kepu.messaging.intake.MalformedEvent;
import org.kepu.registers.Terms;
import org.kepu.security.places.Place;
import org.kepu.security.places.Places;

/** Puts a notice into the words of a language: what a parameter means follows from how its name ends. */
@ApplicationScoped
class Rendering {

    /** A notice in words. */
    record Words(String title, String text) {}

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");
    private static final DateTimeFormatter MOMENT_ZH = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINESE);
    private static final DateTimeFormatter MOMENT_EN = DateTimeFormatter.ofPattern("d MMMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINESE);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final NoticeTemplates templates;
    private final Terms terms;
    private final Places places;
    private final CityTime time;

    Rendering(NoticeTemplates templates, Terms terms, Places places, CityTime time) {
        this.templates = templates;
        this.terms = terms;
        this.places = places;
        this.time = time;
    }

    /**
     * The words of a notice.
     *
     * @param language {@code zh-CN} or {@code en}
     * @throws MalformedEvent where there is no such template, or a parameter of it is missing or unreadable
     */
    Words words(Notice notice, String language) {
        NoticeTemplate template = templates
                .find(notice.template())
                .orElseThrow(() -> new MalformedEvent("there is no template " + notice.template()));
        Locale locale = Locale.forLanguageTag(language);
        return new Words(
                filled(template, template.title(), notice, locale), filled(template, template.text(), notice, locale));
    }

    private String filled(NoticeTemplate template, Text pattern, Notice notice, Locale locale) {
        Matcher placeholder = PLACEHOLDER.matcher(pattern.in(locale));
        return placeholder.replaceAll(found -> {
            String name = found.group(1);
            String value = notice.parameters().get(name);
            if (value == null) {
                throw new MalformedEvent(notice.template() + " needs the parameter " + name);
            }
            return Matcher.quoteReplacement(word(template, name, value, locale));
        });
    }

    private String word(NoticeTemplate template, String name, String value, Locale locale) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        try {
            if (name.endsWith("At")) {
                return (english ? MOMENT_EN : MOMENT_ZH).format(time.inCity(OffsetDateTime.parse(value)));
            }
            if (name.endsWith("On")) {
                return (english ? DAY_EN : DAY_ZH).format(LocalDate.parse(value));
            }
        } catch (DateTimeException e) {
            throw new MalformedEvent(name + " is no time: " + template.template(), e);
        }
        if (name.endsWith("Place") || name.equals("place")) {
            return place(value);
        }
        return name.endsWith("Code") ? term(template, name, value, locale) : value;
    }

    private String term(NoticeTemplate template, String name, String code, Locale locale) {
        String vocabulary = template.codes().get(name);
        if (vocabulary == null) {
            return code;
        }
        return terms.vocabulary(vocabulary)
                .term(code)
                .map(term -> term.text().in(locale))
                .orElse(code);
    }

    /** The official names from the county down: the city is where everybody here is. */
    private String place(String code) {
        List<Place> chain = new ArrayList<>(places.ancestors(code).stream()
                .filter(above -> above.parent() != null)
                .toList());
        Collections.reverse(chain);
        places.find(code).ifPresent(chain::add);
        String names = String.join("", chain.stream().map(Place::name).toList());
        return names.isEmpty() ? code : names;
    }
}
