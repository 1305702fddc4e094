/** Service (志愿服务): check-in and check-out with their evidence, closing, confirming; requirements R1 to R9. */
@NullMarked
package org.kepu.volunteers.service;

import org.jspecify.annotations.NullMarked;
