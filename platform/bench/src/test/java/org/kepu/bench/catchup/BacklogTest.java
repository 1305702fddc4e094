package org.kepu.bench.catchup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BacklogTest {

    private static final Backlog BACKLOG = new Backlog("be9c0001", 100);

    @Test
    void shouldHoldWhereEveryEventCountsOnce() {
        assertThat(BACKLOG.judge(100, 100, 100)).isEmpty();
    }

    @Test
    void shouldNotHoldWhereAnEventIsLostOrCountedTwice() {
        assertThat(BACKLOG.judge(99, 99, 99)).contains("100 events became 99 facts");
        assertThat(BACKLOG.judge(101, 100, 101)).contains("101 facts of 100 subjects");
        assertThat(BACKLOG.judge(100, 100, 101)).contains("rose by 101");
    }
}
