package org.kepu.security;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The city-wide roles of staff (岗位角色). Everybody signed in is a resident, and a volunteer is a person row; neither is a
 * role here.
 */
public enum Role {
    /** Looks after accounts, grants and the installation (管理员). */
    ADMIN,
    /** Runs the registers and checks what venues and townships hand in (业务管理): of a city or of a county. */
    OPERATOR,
    /** Holds activities and offers shifts (活动组织). */
    ORGANISER,
    /** Writes content (编辑). */
    EDITOR,
    /** Approves content somebody else wrote (审核). */
    REVIEWER,
    /** Sends people and answers to requests (调度). */
    DISPATCHER;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The name in a token: {@code operator}. */
    public String code() {
        return code;
    }

    /** The role of a name in a token; the case counts. */
    public static Optional<Role> of(String code) {
        return Stream.of(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
