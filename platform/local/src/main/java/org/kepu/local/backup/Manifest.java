package org.kepu.local.backup;

import java.util.List;
import java.util.Map;

/**
 * What one backup holds and what it must come back to; {@code manifest.json}, written last.
 *
 * @param id also the folder's name
 * @param demo whether it is of a demonstration
 * @param begun when it began
 * @param moment what it can first be restored to: everything in it was there by then
 * @param restorePoint the name of that moment in PostgreSQL's log
 * @param postgres PostgreSQL's version
 * @param startWal the first file of the log a restore needs
 * @param stopWal the last one the moment needs
 * @param topicsBegun when the copy of the topics was begun: what was sent later is sent again from the outboxes
 * @param records records copied from topics
 * @param figures what metrics shows at the moment, exactly
 * @param secrets tells whether other secrets are those it was made with; none of them itself
 * @param files every file
 */
record Manifest(
        String id,
        boolean demo,
        String begun,
        String moment,
        String restorePoint,
        String postgres,
        String startWal,
        String stopWal,
        String topicsBegun,
        long records,
        Map<String, String> figures,
        String secrets,
        List<FileSum> files) {

    long bytes() {
        return files.stream().mapToLong(FileSum::size).sum();
    }
}
