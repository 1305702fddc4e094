package org.kepu.operations;

import org.kepu.testkit.HouseRules;

class OperationsRulesTest extends HouseRules {}
