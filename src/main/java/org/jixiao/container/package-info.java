/**
 * What a workbook file is made of, before any spreadsheet is seen: which kind of file it is,
 * whether it is sound and small enough, its parts, its password.
 */
package org.jixiao.container;
