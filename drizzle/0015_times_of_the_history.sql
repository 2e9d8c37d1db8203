-- Entries stand in the order in which they were written, which is not that of their times: the clock of a PC may have been set back.
CREATE INDEX `change_by_time` ON `change` (`at`);
