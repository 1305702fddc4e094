package org.kepu.local;

import org.kepu.testkit.HouseRules;

class LocalRulesTest extends HouseRules {

    @Override
    protected boolean printsToATerminal() {
        return true;
    }
}
