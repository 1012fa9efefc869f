package org.jixiao.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jixiao.ledgers.reading.ExportKind;

/**
 * What is to be imported.
 *
 * @param files the exports, by kind
 * @param mapping heading → name of the field that it stands for
 * @param replace whether what people have typed gives way
 * @param dryRun whether to say only what would change
 */
public record ImportRequest(
    Map<ExportKind, List<Path>> files,
    Map<String, String> mapping,
    boolean replace,
    boolean dryRun) {}
