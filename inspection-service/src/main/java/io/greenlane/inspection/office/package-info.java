/** When customs offices are open, where and by whom they examine goods, and how much of it they can do. */
@NullMarked
package io.greenlane.inspection.office;

import org.jspecify.annotations.NullMarked;
