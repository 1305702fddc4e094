package org.kepu.testkit;

/**
 * A test class whose tests share things: city time stays where it was moved until the last of them, because a moment of wall
 * time between two tests would let everything fall due.
 */
public interface KeepsCityTime {}
