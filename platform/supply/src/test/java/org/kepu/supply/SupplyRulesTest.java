package org.kepu.supply;

import org.kepu.testkit.HouseRules;

class SupplyRulesTest extends HouseRules {

    @Override
    protected boolean printsToATerminal() {
        return true;
    }
}
