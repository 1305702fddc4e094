package org.kepu.metrics.figure;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.metrics.fact.FactList;
import org.kepu.metrics.fact.FactView;
import org.kepu.registers.Terms;
import org.kepu.security.Caller;
import org.kepu.security.Role;
import org.kepu.web.Cursor;
import org.kepu.web.Page;

/** Figures over HTTP, and the facts behind them. */
@Path("/api/metrics/v1")
public class FigureResource {

    private static final Set<Role> STAFF = EnumSet.allOf(Role.class);
    private static final Set<Role> OPERATORS = EnumSet.of(Role.OPERATOR, Role.ADMIN);

    private final Figures figures;
    private final FactList facts;
    private final Caller caller;
    private final Terms terms;
    private final CityTime time;

    FigureResource(Figures figures, FactList facts, Caller caller, Terms terms, CityTime time) {
        this.figures = figures;
        this.facts = facts;
        this.caller = caller;
        this.terms = terms;
        this.time = time;
    }

    @GET
    @Path("/figures/{kind}")
    @Operation(
            summary =
                    "A figure of one kind for a place and a time, cut as asked: by group, grade, day, child, campaign or a vocabulary of tags, or two of them such as child,group")
    public FigureView figure(
            @PathParam("kind") String kind,
            @QueryParam("place") @Nullable String place,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("group") @Nullable String group,
            @QueryParam("label") @Nullable String label,
            @QueryParam("grade") @Nullable String grade,
            @QueryParam("by") @Nullable String by) {
        FigureFilter filter = filter(kind, place, from, to, group, label, grade);
        List<FigureCut> cuts = FigureCut.of(by, terms.vocabularies()::contains);
        caller.requireGrant(STAFF, filter.place());
        return new FigureView(
                filter.kind(),
                filter.place(),
                filter.from(),
                filter.to(),
                time.now(),
                figures.total(filter),
                figures.persons(filter),
                figures.headCounted(filter),
                figures.parts(filter, cuts),
                filter.opensAt());
    }

    @GET
    @Path("/facts")
    @Operation(summary = "The facts behind a figure; the same parameters give the same sum")
    public Page<FactView> facts(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("place") @Nullable String place,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("group") @Nullable String group,
            @QueryParam("label") @Nullable String label,
            @QueryParam("grade") @Nullable String grade,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        FigureFilter filter = filter(kind, place, from, to, group, label, grade);
        caller.requireGrant(OPERATORS, filter.place());
        return facts.page(figures.query(filter), Cursor.decode(cursor, 2), Page.limit(limit));
    }

    private FigureFilter filter(
            @Nullable String kind,
            @Nullable String place,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String group,
            @Nullable String label,
            @Nullable String grade) {
        return FigureFilter.of(
                new FigureFilter.Asked(kind, place, from, to, group, label, grade), terms.of("fact-kind"));
    }
}
