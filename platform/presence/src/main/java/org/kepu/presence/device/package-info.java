/** Staff devices (工作人员设备): paired once, scanning without a live sign-in, revoked at any time. Requirements R9, R21. */
@NullMarked
package org.kepu.presence.device;

import org.jspecify.annotations.NullMarked;
