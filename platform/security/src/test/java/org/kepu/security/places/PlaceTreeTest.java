package org.kepu.security.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlaceTreeTest {

    private static final String SHENZHEN = "440300000000";
    private static final String PINGSHAN = "440310000000";
    private static final String GUANGMING = "440311000000";

    private final List<Place> registers = Registers.all();
    private final PlaceTree tree = new PlaceTree(registers);

    private static Place place(String code, @Nullable String parent, String... successors) {
        return new Place(code, code, "level", parent, null, null, List.of(successors), "test");
    }

    @Test
    void shouldNotLetPingshanRuleGuangmingThoughItsDigitsBeginAlike() {
        // Given
        assertThat(tree.find(PINGSHAN)).map(Place::name).contains("坪山区");
        assertThat(tree.find(GUANGMING)).map(Place::name).contains("光明区");

        // When
        boolean rules = tree.covers(PINGSHAN, GUANGMING);

        // Then
        assertThat(rules).isFalse();
        assertThat(tree.covers(GUANGMING, PINGSHAN)).isFalse();
        assertThat(tree.children(GUANGMING))
                .isNotEmpty()
                .allSatisfy(street ->
                        assertThat(tree.covers(PINGSHAN, street.code())).isFalse());
        assertThat(tree.covers(SHENZHEN, GUANGMING)).isTrue();
    }

    @Test
    void shouldAgreeWithAPlainRecountForEveryPairOfAllFourRegisters() {
        // Given
        Map<String, String> parents = new HashMap<>();
        registers.forEach(place -> {
            if (place.parent() != null) {
                parents.put(place.code(), place.parent());
            }
        });
        List<String> codes = registers.stream().map(Place::code).toList();

        // When
        List<String> wrong = new ArrayList<>();
        long pairs = 0;
        for (String below : codes) {
            Set<String> above = new HashSet<>();
            for (String code = below; code != null; code = parents.get(code)) {
                above.add(code);
            }
            for (String ruler : codes) {
                pairs++;
                if (tree.covers(ruler, below) != above.contains(ruler)) {
                    wrong.add(ruler + " over " + below);
                }
            }
        }

        // Then
        assertThat(codes).hasSize(5367).doesNotHaveDuplicates();
        assertThat(pairs).isEqualTo(5367L * 5367L);
        assertThat(wrong).isEmpty();
    }

    @Test
    void shouldCoverExactlyWhatLiesWithin() {
        // Given
        List<Place> roots = tree.roots();

        // When
        long within = roots.stream()
                .mapToLong(root -> tree.within(root.code()).size())
                .sum();

        // Then
        assertThat(roots).extracting(Place::name).containsExactly("濮阳市", "深圳市", "攀枝花市", "玉溪市");
        assertThat(within).isEqualTo(tree.size());
        assertThat(tree.descendants(PINGSHAN)).doesNotContain(PINGSHAN).allMatch(code -> tree.covers(PINGSHAN, code));
        assertThat(tree.within(PINGSHAN)).hasSize(tree.descendants(PINGSHAN).size() + 1);
    }

    @Test
    void shouldListThePlacesOfALevelBelowACity() {
        // Given
        String puyang = "410900000000";

        // When
        List<Place> villages = tree.atLevel(puyang, "village");

        // Then
        assertThat(villages)
                .hasSize(3197)
                .isSortedAccordingTo((a, b) -> a.code().compareTo(b.code()));
        assertThat(tree.atLevel(puyang, "city")).extracting(Place::code).containsExactly(puyang);
    }

    @Test
    void shouldNameTheParentChainNearestFirst() {
        // Given
        String village = tree.atLevel(SHENZHEN, "village").getFirst().code();

        // When
        List<Place> chain = tree.ancestors(village);

        // Then
        assertThat(chain).extracting(Place::level).containsExactly("township", "county", "city");
        assertThat(tree.ancestors(SHENZHEN)).isEmpty();
        assertThat(tree.ancestors("nowhere")).isEmpty();
    }

    @Test
    void shouldLetASuccessorCoverWhatEndedAndEverythingThatWasBelowIt() {
        // Given: county OLD was merged into NEW; its village stayed in the register as it was.
        PlaceTree merged = new PlaceTree(List.of(
                place("CITY", null),
                place("OLD", "CITY", "NEW"),
                place("NEW", "CITY"),
                place("VILLAGE", "OLD"),
                place("OTHER", "CITY")));

        // When
        boolean covered = merged.covers("NEW", "VILLAGE");

        // Then
        assertThat(covered).isTrue();
        assertThat(merged.covers("NEW", "OLD")).isTrue();
        assertThat(merged.covers("OLD", "VILLAGE")).isTrue();
        assertThat(merged.covers("CITY", "VILLAGE")).isTrue();
        assertThat(merged.covers("OTHER", "VILLAGE")).isFalse();
        assertThat(merged.covers("OLD", "NEW")).isFalse();
        assertThat(merged.descendants("NEW")).containsExactlyInAnyOrder("OLD", "VILLAGE");
        assertThat(merged.descendants("CITY")).containsExactlyInAnyOrder("OLD", "NEW", "VILLAGE", "OTHER");
    }

    @Test
    void shouldLetBothPartsOfASplitPlaceCoverWhatHappenedBeforeIt() {
        // Given
        PlaceTree split = new PlaceTree(List.of(
                place("CITY", null),
                place("WHOLE", "CITY", "EAST", "WEST"),
                place("EAST", "CITY"),
                place("WEST", "CITY")));

        // When
        Set<String> counted = split.descendants("CITY");

        // Then
        assertThat(split.covers("EAST", "WHOLE")).isTrue();
        assertThat(split.covers("WEST", "WHOLE")).isTrue();
        assertThat(split.covers("EAST", "WEST")).isFalse();
        assertThat(counted).containsExactlyInAnyOrder("WHOLE", "EAST", "WEST");
    }

    @Test
    void shouldAnswerWhereTheRegisterRunsInACircleOrIsNotCompleteYet() {
        // Given
        PlaceTree odd = new PlaceTree(
                List.of(place("A", "B"), place("B", "A"), place("X", "CITY", "Y"), place("Y", "CITY", "X")));

        // When
        boolean circle = odd.covers("A", "B");

        // Then
        assertThat(circle).isTrue();
        assertThat(odd.ancestors("A")).extracting(Place::code).containsExactly("B");
        assertThat(odd.descendants("X")).containsExactly("Y");
        assertThat(odd.covers("CITY", "X")).isTrue();
        assertThat(odd.covers("C", "A")).isFalse();
    }

    @Test
    void shouldLetAPlaceTheRegisterDoesNotHoldCoverItselfOnly() {
        // Given
        PlaceTree empty = new PlaceTree(List.of());

        // When
        boolean itself = empty.covers(SHENZHEN, SHENZHEN);

        // Then
        assertThat(itself).isTrue();
        assertThat(empty.covers(SHENZHEN, PINGSHAN)).isFalse();
    }
}
