package org.kepu.contracts;

import java.util.List;

/** Names of the files that come in numbers ({@code kepu/index.yaml}), because a jar cannot be listed. */
record Index(List<String> places, List<String> plans, List<String> vocabularies) {

    Index {
        places = List.copyOf(places);
        plans = List.copyOf(plans);
        vocabularies = List.copyOf(vocabularies);
    }

    static Index load() {
        return ContractFiles.yaml("index.yaml", Index.class);
    }
}
