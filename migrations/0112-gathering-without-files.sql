-- Papers belong to the minutes of a round table; a gathering itself keeps none.
drop table gathering_file;
