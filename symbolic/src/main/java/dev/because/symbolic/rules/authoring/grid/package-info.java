/**
 * Spreadsheets as plain grids of texts, read from xlsx and csv so that nothing in them is ever computed, fetched or run; and written.
 *
 * <pre>{@code
 * Spreadsheet sheets = Spreadsheet.read(Files.readAllBytes(file), "triage.xlsx");
 * for (GridRow row : sheets.grids().get(0).rows()) {
 *     Written cell = row.cell(2); // its text, and "triage.xlsx, sheet Triage, row 7, column C"
 * }
 * byte[] copy = GridWriter.xlsx(sheets.grids());
 * }</pre>
 *
 * <p>A workbook is looked through before the library that reads it sees it: formulas, macros, links to other files, document type
 * definitions and archives that blow up are refused, each with its place. Sheets that are hidden, or whose name begins with {@code #} or
 * {@code Notes}, are passed over. Numbers come as texts with a decimal point, days as {@code 2026-04-30}.
 */
@NullMarked
package dev.because.symbolic.rules.authoring.grid;

import org.jspecify.annotations.NullMarked;
