package dev.meshmanager.konnect.zone;

import dev.meshmanager.core.files.GeneratedFile;
import java.util.List;

/** What a platform needs to run a zone. */
interface ZoneFiles {
    /** Returns the files, without the README. */
    List<GeneratedFile> files();

    /** Returns the commands that bring the zone up. */
    List<String> install();

    /** Returns the commands that take it down. */
    List<String> uninstall();

    /** Returns what else the reader of the README must know, as items of a list. */
    List<String> notes();
}
