package org.kepu.security.narrow;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.kepu.base.CityTime;
import org.kepu.security.Actor;
import org.kepu.security.Caller;
import org.kepu.security.Denials;
import org.kepu.security.audit.Act;
import org.kepu.security.audit.Audit;
import org.kepu.web.Problem;
import org.kepu.web.Refused;

/**
 * Rights keyed by the account's {@code sub}, narrower than a role at a place. They are read from the database each time,
 * so giving and taking them is effective with the next request; both leave an audit entry.
 *
 * <p>Whether the caller may give or take a right is for the feature to ask before.
 */
@ApplicationScoped
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
public class NarrowRights {

    private final NarrowRightTable table;
    private final Caller caller;
    private final Actor actor;
    private final CityTime time;
    private final Audit audit;
    private final Denials denials;

    NarrowRights(NarrowRightTable table, Caller caller, Actor actor, CityTime time, Audit audit, Denials denials) {
        this.table = table;
        this.caller = caller;
        this.actor = actor;
        this.time = time;
        this.audit = audit;
        this.denials = denials;
    }

    /** Whether the account holds the right now. */
    public boolean has(String sub, Relation relation, Object objectId) {
        return table.has(sub, relation, objectId.toString());
    }

    /** Whether the caller holds the right now; nobody does who is not signed in. */
    public boolean callerHas(Relation relation, Object objectId) {
        return caller.isSignedIn() && has(caller.sub(), relation, objectId);
    }

    /**
     * Hides a record from whoever does not hold the right: the same answer as for an id that does not exist, so that
     * nobody learns which ids do (a record you may not know of: 404).
     *
     * @param unknown the problem the feature answers with where it finds nothing under the id
     * @throws Refused with that problem; 401 where nobody is signed in
     */
    public void requireOrHide(Relation relation, Object objectId, Supplier<? extends Problem> unknown) {
        if (!has(caller.sub(), relation, objectId)) {
            denials.count(Denials.Reason.RIGHT_MISSING, "kind=" + relation.objectType() + "." + relation.name());
            throw new Refused(unknown.get());
        }
    }

    /** The ids of the things to which the account is this. */
    public Set<String> objectsOf(String sub, Relation relation) {
        return table.objectsOf(sub, relation);
    }

    /** Who is this to the thing, longest first. */
    public List<NarrowRight> holdersOf(Relation relation, Object objectId) {
        return table.holdersOf(relation, objectId.toString());
    }

    /** Gives the right in the current transaction; false where the account holds it already. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean grant(String sub, Relation relation, Object objectId) {
        String by = actor.name();
        boolean given = table.insert(new NarrowRight(sub, relation, objectId.toString(), by, time.now()));
        if (given) {
            record("right.grant", sub, relation, objectId);
        }
        return given;
    }

    /** Takes the right in the current transaction; false where the account does not hold it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean revoke(String sub, Relation relation, Object objectId) {
        boolean taken = table.revoke(sub, relation, objectId.toString(), actor.name(), time.now());
        if (taken) {
            record("right.revoke", sub, relation, objectId);
        }
        return taken;
    }

    private void record(String action, String sub, Relation relation, Object objectId) {
        audit.record(
                Act.of(action, relation.objectType(), objectId).with(Map.of("sub", sub, "relation", relation.name())));
    }
}
