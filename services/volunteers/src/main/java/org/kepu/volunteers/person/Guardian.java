package org.kepu.volunteers.person;

/**
 * Who answers for a minor and has consented (监护人).
 *
 * @param name personal
 * @param phone personal
 */
public record Guardian(String name, String phone) {

    /** Without the values: a record may reach a log by mistake. */
    @Override
    public String toString() {
        return "Guardian[]";
    }
}
