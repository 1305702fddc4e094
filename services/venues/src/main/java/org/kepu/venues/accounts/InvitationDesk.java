package org.kepu.venues.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.security.Grant;
import org.kepu.security.GrantClaim;
import org.kepu.security.audit.Act;
import org.kepu.security.audit.Audit;
import org.kepu.security.places.Places;
import org.kepu.venues.directory.Directory;
import org.kepu.venues.directory.DirectoryRefused;
import org.kepu.venues.directory.Entry;
import org.kepu.web.Checks;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;
import org.kepu.web.Versions;

/**
 * Making accounts (邀请) and their first passwords. An account is made without any way to sign in, so one that was made just
 * before a crash does no harm, and the same invitation again takes it up. The password is drawn by a step of its own: it is
 * shown in that answer, which nothing keeps, and the first sign-in replaces it.
 */
@ApplicationScoped
@Transactional
class InvitationDesk {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Without what is mistaken for something else when it is written down. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int BLOCKS = 4;
    private static final int BLOCK = 5;
    private static final Pattern USER_NAME = Pattern.compile("[0-9a-z\\p{IsHan}][0-9a-z\\p{IsHan}._@+-]{2,63}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]+\\.[^\\s@]+");

    private final Directory directory;
    private final AccountTable accounts;
    private final GrantTable grants;
    private final AccountDesk desk;
    private final CallersAuthority callers;
    private final Places places;
    private final CityTime time;
    private final Audit audit;

    InvitationDesk(
            Directory directory,
            AccountTable accounts,
            GrantTable grants,
            AccountDesk desk,
            CallersAuthority callers,
            Places places,
            CityTime time,
            Audit audit) {
        this.directory = directory;
        this.accounts = accounts;
        this.grants = grants;
        this.desk = desk;
        this.callers = callers;
        this.places = places;
        this.time = time;
        this.audit = audit;
    }

    private record Invited(
            String userName, String displayName, @Nullable String email, Set<Grant> grants) {}

    /** Makes an account with its first grants. */
    Account invite(AccountRequest.Invitation request) {
        callers.require();
        Invited invited = read(request);
        callers.require("", List.copyOf(invited.grants()));
        invited.grants().forEach(grant -> desk.requireStanding(grant.place()));
        String sub = made(invited);
        accounts.invite(sub, callers.sub(), time.now());
        Account account = accounts.lock(sub).orElseThrow();
        long next = account.version() + 1;
        invited.grants().forEach(grant -> grants.give(sub, grant, callers.sub(), next));
        accounts.wish(sub, next, false);
        String given = invited.grants().stream().map(Grant::toString).collect(Collectors.joining(" "));
        audit.record(Act.of("account.invite", "account", sub).version(next).with(Map.of("grants", given)));
        return accounts.find(sub).orElseThrow();
    }

    private Invited read(AccountRequest.Invitation request) {
        Checks checks = new Checks();
        String userName = checks.text("userName", request.userName(), 3, 64).toLowerCase(java.util.Locale.ROOT);
        checks.check(
                "userName", userName.isEmpty() || USER_NAME.matcher(userName).matches(), "forbidden-character");
        String displayName = checks.text("displayName", request.displayName(), 1, 64);
        String email = checks.optionalText("email", request.email(), 3, 255);
        checks.check("email", email == null || EMAIL.matcher(email).matches(), "not-a-choice");
        List<AccountRequest.Granting> asked = checks.list("grants", request.grants(), 1, GrantClaim.MAX);
        Set<Grant> wanted = new LinkedHashSet<>();
        for (int i = 0; i < asked.size(); i++) {
            wanted.add(asked.get(i).read(checks.in("grants[" + i + "]"), places));
        }
        checks.throwIfAny();
        return new Invited(userName, displayName, email, wanted);
    }

    /** The account's {@code sub}: a new one, or one of this name that nobody can sign in with and nobody has given anything. */
    private String made(Invited invited) {
        Optional<String> made;
        try {
            made = directory.create(invited.userName(), invited.displayName(), invited.email());
        } catch (DirectoryRefused e) {
            throw new Refused(new AccountProblem.NameRefused());
        }
        return made.orElseGet(
                () -> leftBehind(invited.userName()).orElseThrow(() -> new Refused(new AccountProblem.NameTaken())));
    }

    private Optional<String> leftBehind(String userName) {
        return directory
                .byUserName(userName)
                .filter(Entry::enabled)
                .filter(entry -> entry.grants().isEmpty() && entry.mustSetPassword())
                .map(Entry::account)
                .filter(sub -> holdsNothing(sub) && !directory.hasWayIn(sub));
    }

    private boolean holdsNothing(String sub) {
        return accounts.find(sub).filter(known -> !known.inForce().isEmpty()).isEmpty();
    }

    /** A password and the version of the account after it was set. */
    record Drawn(String password, long version) {}

    /** Draws a first password for an account that nobody has used yet; one drawn before ends. */
    Drawn initialPassword(String sub, long version) {
        callers.require(sub, List.of());
        Account account = accounts.lock(sub).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        Versions.requireCurrent(version, account.version());
        account.requireWithin(callers.authority());
        Entry entry = directory.find(sub).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        boolean unused = account.invited() && entry.mustSetPassword();
        if (!unused && directory.hasWayIn(sub)) {
            throw new Refused(new AccountProblem.InUse());
        }
        if (!account.invited()) {
            accounts.invite(sub, callers.sub(), time.now());
        }
        String password = IntStream.range(0, BLOCKS).mapToObj(block -> block()).collect(Collectors.joining("-"));
        directory.giveInitialPassword(sub, password);
        accounts.count(sub);
        audit.record(Act.of("account.initial-password", "account", sub).version(version + 1));
        return new Drawn(password, version + 1);
    }

    private static String block() {
        return RANDOM.ints(BLOCK, 0, LETTERS.length())
                .mapToObj(index -> String.valueOf(LETTERS.charAt(index)))
                .collect(Collectors.joining());
    }
}
