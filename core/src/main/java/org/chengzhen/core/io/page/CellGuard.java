package org.chengzhen.core.io.page;

/** What stands before a text of a CSV cell that begins with = + - @, a tab or a carriage return, which a spreadsheet takes for a formula. */
public enum CellGuard {
    /** An apostrophe, which spreadsheets take for "this is text". Numbers stay as they are. */
    APOSTROPHE,
    /** Nothing, for files that only programs read. */
    NONE
}
