"""The stages of the extraction, one spaCy component a file, in the order of `tansiq.pipeline.STAGES`."""
