package org.kepu.content.push;

import jakarta.enterprise.context.ApplicationScoped;

/** How a correction begins in an inbox: with the word that says so, in the language of what it corrects. */
@ApplicationScoped
class CorrectionWords {

    String corrected(String title, String language) {
        return isEnglish(language) ? "Correction: " + title : "更正：" + title;
    }

    String takenBack(String title, String language) {
        return isEnglish(language) ? "Taken back: " + title : "撤回：" + title;
    }

    private static boolean isEnglish(String language) {
        return language.startsWith("en");
    }
}
