package dev.because.symbolic.rules.expert;

/**
 * Which row of a decision table a rule is. The rows of one table that apply compete, those of one subject among themselves.
 *
 * @param table the table's name
 * @param number of the row in its sheet or file, from 1
 * @param policy what becomes of several rows that apply
 * @param subject the name, bound by every row, whose values the table decides about one by one; empty if it decides once
 */
public record Row(String table, int number, HitPolicy policy, String subject) {}
