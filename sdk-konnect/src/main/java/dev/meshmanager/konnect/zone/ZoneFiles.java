package dev.meshmanager.konnect.zone;

import dev.meshmanager.core.files.GeneratedFile;
import java.util.List;

/** The files and commands of a zone on one platform. */
interface ZoneFiles {
    /** Returns the files, without the README. */
    List<GeneratedFile> files();

    /** Returns the commands that start the zone. */
    List<String> install();

    /** Returns the commands that stop the zone. */
    List<String> uninstall();

    /** Returns additional notes for the README, one for each list item. */
    List<String> notes();
}
