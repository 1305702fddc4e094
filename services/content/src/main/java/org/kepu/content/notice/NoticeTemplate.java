package org.kepu.content.notice;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kepu.contracts.Text;

/**
 * A template (通知模板) of {@code kepu/content/notices.yaml}.
 *
 * @param template its code, as other services name it
 * @param title one line, with {@code {parameter}} placeholders
 * @param text a few sentences, with placeholders
 * @param codes the vocabulary of each parameter that is a code
 */
record NoticeTemplate(String template, Text title, Text text, Map<String, String> codes) {

    NoticeTemplate(String template, Text title, Text text, @Nullable Map<String, String> codes) {
        this.template = template;
        this.title = title;
        this.text = text;
        this.codes = codes == null ? Map.of() : Map.copyOf(new HashMap<>(codes));
    }
}
