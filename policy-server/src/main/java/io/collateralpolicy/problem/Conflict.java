package io.collateralpolicy.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/**
 * What a three-way view needs beside what its reader wrote: two people changed one text.
 *
 * @param path     of the file
 * @param ancestor what the writer had seen; absent where nobody ever wrote that
 * @param theirs   what stands there now; absent where nothing does
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Conflict(String path, Optional<Text> ancestor, Optional<Text> theirs) {

    /**
     * One state of the file.
     *
     * @param digest    what a write names in {@code If-Match}
     * @param text      UTF-8
     * @param changedBy who wrote it; absent for a text of the base
     * @param changedAt when
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Text(String digest, String text, Optional<String> changedBy, Optional<Instant> changedAt) {}
}
