/** Activities (活动): lectures, trainings, exhibitions, drills; one engine, kinds are data. */
@NullMarked
package org.kepu.events.activity;

import org.jspecify.annotations.NullMarked;
