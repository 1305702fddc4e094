package org.kepu.security;

import org.kepu.testkit.HouseRules;

class SecurityRulesTest extends HouseRules {}
