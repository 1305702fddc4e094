package org.kepu.security;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kepu.contracts.Text;

/**
 * The city-wide roles of staff (岗位角色). Everybody signed in is a resident, and a volunteer is a person row; neither is a
 * role here.
 */
public enum Role {
    /** Looks after accounts, grants and the installation (管理员). */
    ADMIN("管理员", "administrator"),
    /** Runs the registers and checks what venues and townships hand in (业务管理): of a city or of a county. */
    OPERATOR("业务员", "operator"),
    /** Holds activities and offers shifts (活动组织). */
    ORGANISER("活动组织", "organiser"),
    /** Writes content (编辑). */
    EDITOR("内容编辑", "editor"),
    /** Approves content somebody else wrote (审核). */
    REVIEWER("科学审核", "scientific reviewer"),
    /** Sends people and answers to requests (调度). */
    DISPATCHER("点单调度", "dispatcher");

    private final String code = name().toLowerCase(Locale.ROOT);
    private final Text words;

    Role(String zh, String en) {
        words = new Text(zh, en);
    }

    /** The name in a token: {@code operator}. */
    public String code() {
        return code;
    }

    /** What people call it: 业务员, operator. */
    public Text words() {
        return words;
    }

    /** The role of a name in a token; the case counts. */
    public static Optional<Role> of(String code) {
        return Stream.of(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
