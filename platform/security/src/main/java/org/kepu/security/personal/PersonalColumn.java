package org.kepu.security.personal;

/**
 * A column whose values are encrypted.
 *
 * @param table name of the table
 * @param column name of the column
 */
public record PersonalColumn(String table, String column) {}
