package org.kepu.web.refusal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.kepu.base.Mode;
import org.kepu.contracts.ProblemCatalogue;
import org.kepu.contracts.ProblemCatalogue.Entry;
import org.kepu.web.FieldError;
import org.kepu.web.Language;
import org.kepu.web.Problem;

/**
 * Status and words of each problem out of the catalogue. In tests a problem that is not listed there is a defect; in
 * production the caller still gets a plain sentence.
 */
@Singleton
public class ProblemTexts {

    private static final Logger LOG = Logger.getLogger(ProblemTexts.class);
    private static final String INTERNAL = "urn:kepu:problem:internal";

    private final ProblemCatalogue catalogue = ProblemCatalogue.load();
    private final Mode mode;

    @Inject
    ProblemTexts(@ConfigProperty(name = "kepu.mode") Mode mode) {
        this.mode = mode;
    }

    /** Status and words of a problem. */
    Text of(Problem problem) {
        return of(problem.type());
    }

    /** The words of a field error. */
    Text of(FieldError error) {
        return of(error.type());
    }

    private Text of(String type) {
        return new Text(catalogue.find(type).orElseGet(() -> unlisted(type)));
    }

    private Entry unlisted(String type) {
        if (mode == Mode.TEST) {
            throw new IllegalStateException(type + " is not listed in kepu/problems.yaml");
        }
        LOG.errorf("%s is not listed in kepu/problems.yaml", type);
        return catalogue.find(INTERNAL).orElseThrow();
    }

    /** What the catalogue says of one problem, its words in both languages. */
    record Text(Entry entry) {

        int status() {
            return entry.status();
        }

        String title(Language language) {
            return pick(entry.title(), language);
        }

        String detail(Language language, Map<String, Object> parameters) {
            String detail = pick(entry.detail(), language);
            for (Map.Entry<String, Object> parameter : parameters.entrySet()) {
                Object value = parameter.getValue() instanceof org.kepu.contracts.Text words
                        ? pick(words, language)
                        : parameter.getValue();
                detail = detail.replace("{" + parameter.getKey() + "}", String.valueOf(value));
            }
            return detail;
        }

        private static String pick(org.kepu.contracts.Text text, Language language) {
            return switch (language) {
                case ZH -> text.zh();
                case EN -> text.en();
            };
        }
    }
}
