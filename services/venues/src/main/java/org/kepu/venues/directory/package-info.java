/**
 * The sign-in server's list of accounts (账号目录), through its service account {@code kepu-people}. Names, user names and
 * e-mail addresses pass through here into an answer and are kept nowhere: no row, no event, no log, no span holds them.
 *
 * <p>The calls go through the JDK's HTTP client. Quarkus's admin client knows no time-outs, and a client that is traced would
 * write the user name or address asked for into a span.
 */
@NullMarked
package org.kepu.venues.directory;

import org.jspecify.annotations.NullMarked;
