/**
 * People and rights (人员与授权): who has which grant where, since when and by whom; given and withdrawn within one's own
 * scope. The wish is a row here, the effect an attribute of the account at the sign-in server.
 */
@NullMarked
package org.kepu.venues.accounts;

import org.jspecify.annotations.NullMarked;
