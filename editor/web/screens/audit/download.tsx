/** A button that fetches a file and saves it; what goes wrong stands beside it. */
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { getFile } from '../../api/client.ts'
import { Button, ProblemNotice, save } from '../../ui/index.ts'

interface DownloadProps {
  readonly path: string
  readonly children: ReactNode
}

export function Download({ path, children }: DownloadProps) {
  const download = useMutation({ mutationFn: () => getFile(path), onSuccess: save })
  return (
    <>
      <Button onPress={() => download.mutate()} isPending={download.isPending}>
        {children}
      </Button>
      {download.error !== null && <ProblemNotice error={download.error} />}
    </>
  )
}
