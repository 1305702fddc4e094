package org.kepu.messaging.jdbc;

import org.kepu.testkit.HouseRules;

class JdbcRulesTest extends HouseRules {}
